import { type KeyboardEvent, type SVGProps, useState } from 'react';
import './charts.css';
import type { Margin } from './Frame';
import { HeatmapCanvas } from './HeatmapCanvas';
import type { Ramp } from './ramp';
import { useSize } from './useSize';

export type Cell = { readonly row: number; readonly column: number };

/** Above this a canvas draws the cells, for thousands of svg elements make a page slow. */
const mostElements = 2000;

/**
 * A matrix as coloured cells: svg while there are few, a canvas with the same behaviour when there are many. Arrow keys
 * move one focused cell, so that the whole map is a single stop for Tab.
 */
export function Heatmap({
  name,
  rows,
  columns,
  value,
  color,
  describe,
  rowLabel,
  columnLabel,
  columnLabelTurned = false,
  cellProps,
  onHover,
  onSelect,
  marks = [],
  width,
  height,
  margin,
}: {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly value: (row: number, column: number) => number;
  readonly color: Ramp;
  /** A cell in words and figures. */
  readonly describe: (row: number, column: number) => string;
  /** Undefined leaves a row without label. */
  readonly rowLabel?: (row: number) => string | undefined;
  readonly columnLabel?: (column: number) => string | undefined;
  /** Column labels upright, reading upwards. */
  readonly columnLabelTurned?: boolean;
  /** E.g. a number card. It goes to the cell's element, or on a canvas to the one that stands for the present cell. */
  readonly cellProps?: (row: number, column: number) => SVGProps<SVGRectElement>;
  readonly onHover?: (cell: Cell | undefined) => void;
  readonly onSelect?: (cell: Cell) => void;
  /** Cells to outline, shown in every view that knows them. */
  readonly marks?: readonly Cell[];
  /** Left out: as wide as its place. */
  readonly width?: number;
  /** Left out: square cells. */
  readonly height?: number;
  readonly margin?: Partial<Margin>;
}) {
  const [ref, measured] = useSize<HTMLDivElement>();
  const [focused, setFocused] = useState<Cell>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<Cell>();
  const outerWidth = width ?? measured?.width ?? 0;
  const room = { top: columnLabel ? 18 : 0, right: 0, bottom: 0, left: rowLabel ? 64 : 0, ...margin };
  const innerWidth = Math.max(0, outerWidth - room.left - room.right);
  const innerHeight =
    height === undefined ? (innerWidth * rows) / columns : Math.max(0, height - room.top - room.bottom);
  const outerHeight = innerHeight + room.top + room.bottom;
  const cell = { width: innerWidth / columns, height: innerHeight / rows };
  const gap = Math.min(cell.width, cell.height) > 7 ? 1 : 0;
  const many = rows * columns > mostElements;
  const current = clamp(focused, rows, columns);
  const box = ({ row, column }: Cell) => ({
    x: column * cell.width,
    y: row * cell.height,
    width: Math.max(0.1, cell.width - gap),
    height: Math.max(0.1, cell.height - gap),
  });
  const hover = (at: Cell | undefined) => {
    if (at?.row === pointed?.row && at?.column === pointed?.column) return;
    setPointed(at);
    onHover?.(at);
  };
  const at = (event: { clientX: number; clientY: number; currentTarget: Element }): Cell => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - left) / cell.width);
    return clamp({ row: Math.floor((event.clientY - top) / cell.height), column }, rows, columns);
  };
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const next = moved(event.key, current, rows, columns);
    if (!next) return;
    event.preventDefault();
    const group = event.currentTarget;
    setFocused(next);
    onHover?.(next);
    // The element of the next cell exists already in svg; on a canvas the one element moves.
    const index = many ? 0 : next.row * columns + next.column;
    group.querySelectorAll<SVGElement>('[data-cell]')[index]?.focus();
  };
  const element = (place: Cell, drawn: boolean) => {
    const own = cellProps?.(place.row, place.column);
    const isCurrent = place.row === current.row && place.column === current.column;
    return (
      <rect
        key={drawn ? `${place.row} ${place.column}` : 'present'}
        role="img"
        {...own}
        {...box(place)}
        data-cell=""
        className="cell"
        style={{ fill: drawn ? color(value(place.row, place.column)) : 'transparent' }}
        tabIndex={!drawn || isCurrent ? 0 : -1}
        aria-label={describe(place.row, place.column)}
        onFocus={(event) => {
          own?.onFocus?.(event);
          setFocused(place);
          if (event.currentTarget.matches(':focus-visible')) onHover?.(place);
        }}
        onPointerEnter={(event) => {
          own?.onPointerEnter?.(event);
          if (drawn) hover(place);
        }}
        onClick={(event) => {
          own?.onClick?.(event);
          onSelect?.(place);
        }}
      />
    );
  };
  return (
    <div ref={ref} className="heatmap" style={{ width, height: outerHeight }}>
      {innerWidth > 0 && (
        <>
          {many && (
            <HeatmapCanvas
              rows={rows}
              columns={columns}
              value={value}
              color={color}
              style={{
                // Of the picture, so that both get smaller together on paper.
                left: `${(100 * room.left) / outerWidth}%`,
                top: `${(100 * room.top) / outerHeight}%`,
                width: `${(100 * innerWidth) / outerWidth}%`,
                height: `${(100 * innerHeight) / outerHeight}%`,
              }}
            />
          )}
          <svg
            width={outerWidth}
            height={outerHeight}
            viewBox={`0 0 ${outerWidth} ${outerHeight}`}
            role="group"
            aria-label={name}
            onPointerLeave={() => hover(undefined)}
          >
            <g transform={`translate(${room.left},${room.top})`}>
              <Labels {...{ rows, columns, rowLabel, columnLabel, cell }} turned={columnLabelTurned} />
              <g onKeyDown={move}>
                {many ? (
                  <>
                    <rect
                      width={innerWidth}
                      height={innerHeight}
                      fill="transparent"
                      onPointerMove={(event) => {
                        const place = at(event);
                        hover(place);
                        setFocused(place);
                      }}
                    />
                    {element(current, false)}
                  </>
                ) : (
                  Array.from({ length: rows * columns }, (_, index) =>
                    element({ row: Math.floor(index / columns), column: index % columns }, true),
                  )
                )}
              </g>
              {marks.map((mark) => (
                <rect key={`${mark.row} ${mark.column}`} className="marked" {...box(mark)} />
              ))}
            </g>
          </svg>
        </>
      )}
    </div>
  );
}

function Labels({
  rows,
  columns,
  rowLabel,
  columnLabel,
  cell,
  turned,
}: {
  readonly rows: number;
  readonly columns: number;
  readonly rowLabel?: (row: number) => string | undefined;
  readonly columnLabel?: (column: number) => string | undefined;
  readonly cell: { readonly width: number; readonly height: number };
  readonly turned: boolean;
}) {
  return (
    <g className="heatmap-labels" aria-hidden="true">
      {rowLabel &&
        Array.from({ length: rows }, (_, row) => (
          <text key={row} x={-6} y={(row + 0.5) * cell.height} dy="0.34em" textAnchor="end">
            {rowLabel(row)}
          </text>
        ))}
      {columnLabel &&
        Array.from({ length: columns }, (_, column) => {
          const x = (column + 0.5) * cell.width;
          return turned ? (
            <text key={column} transform={`translate(${x},-6) rotate(-90)`} dy="0.34em">
              {columnLabel(column)}
            </text>
          ) : (
            <text key={column} x={x} y={-6} textAnchor="middle">
              {columnLabel(column)}
            </text>
          );
        })}
    </g>
  );
}

function clamp({ row, column }: Cell, rows: number, columns: number): Cell {
  return {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  };
}

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function moved(key: string, { row, column }: Cell, rows: number, columns: number): Cell | undefined {
  const next = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageUp: { row: 0, column },
    PageDown: { row: rows - 1, column },
  }[key];
  return next && clamp(next, rows, columns);
}
