import "@argument-graph/element/define";

/** An argument map; `onSelect` is told the id of what the reader chose, or null. */
export function ArgumentMap({ text, onSelect, ...attributes }) {
  return (
    <argument-graph {...attributes} onargument-graph-select={(event) => onSelect?.(event.detail.id)}>
      <pre>{text}</pre>
    </argument-graph>
  );
}
