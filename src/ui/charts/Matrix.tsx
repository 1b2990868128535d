import { ResponsiveContainer, Scatter, ScatterChart, Tooltip, useChartWidth, usePlotArea, XAxis, YAxis } from "recharts";
import type { ScatterShapeProps } from "recharts";
import type { ChartColumn, ChartRow, Press } from "./chart.ts";
import { shortLabelOf } from "./chart.ts";
import { ChartTip } from "./ChartTip.tsx";
import { labelColumnWidth, RowTick } from "./RowTick.tsx";
import { mix, shadeOf, textOn } from "./shade.ts";
import type { ColourOf } from "./useTokenColours.ts";
import { useTokenColours } from "./useTokenColours.ts";

const ROW_PX = 27;
const HEAD_PX = 22;
