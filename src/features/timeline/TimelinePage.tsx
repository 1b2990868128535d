export default function TimelinePage() {
  return <main id="main" />;
}
