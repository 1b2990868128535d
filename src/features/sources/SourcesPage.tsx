export default function SourcesPage() {
  return <main id="main" />;
}
