export default function DataPage() {
  return <main id="main" />;
}
