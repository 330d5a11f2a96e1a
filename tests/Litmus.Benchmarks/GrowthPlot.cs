using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Litmus.Benchmarks;

/// <summary>Plots the median time per cell against grid size and number of grains, as an SVG beside the results. Labels: fields per tile.</summary>
internal sealed class GrowthPlot : ExporterBase
{
    private const double Width = 400, Height = 240, Left = 60, Top = 30, Gap = 90;

    protected override string FileExtension => "svg";

    public override void ExportToLog(Summary summary, ILogger logger)
    {
        Point[] points = [.. summary.Reports.Where(report => report.ResultStatistics is not null).Select(PointOf)];
        double[] times = [.. points.Select(point => point.Nanoseconds).DefaultIfEmpty(1)];
        double smallest = Math.Pow(10, Math.Floor(Math.Log10(times.Min()))), largest = Math.Pow(10, Math.Ceiling(Math.Log10(times.Max())));
        double right = Left + Width + Gap;
        logger.WriteLine(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {right + Width + 70} {Top + Height + 60}\" " +
            $"font-family=\"sans-serif\" font-size=\"12\">");
        logger.WriteLine("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        IEnumerable<Point> sameDensity = points.Where(point => Math.Abs(((double)point.Cells / point.Grains / 839) - 1) < 0.05);
        IEnumerable<Point> sameGrid = points.Where(point => point.Cells == 512 * 512);
        Draw(logger, Left, "cells, one grain in 839", [.. sameDensity.OrderBy(point => point.Cells)], point => point.Cells, 1e4, 1e7, smallest, largest);
        Draw(logger, right, "grains on 512 × 512 cells", [.. sameGrid.OrderBy(point => point.Grains)], point => point.Grains, 10, 1e4, smallest, largest);
        logger.WriteLine("</svg>");
    }

    private static Point PointOf(BenchmarkReport report)
    {
        string problem = (string)report.BenchmarkCase.Parameters[nameof(PhaseFieldGrowthBenchmarks.Problem)];
        (int side, int grains) = PhaseFieldGrowthBenchmarks.Parse(problem);
        double cells = (double)side * side;
        return new Point((long)side * side, grains, report.ResultStatistics!.Median / cells, PhaseFieldGrowthBenchmarks.Held[problem].FieldsPerTile);
    }

    // Both axes are logarithmic.
    private static void Draw(
        ILogger logger,
        double left,
        string title,
        Point[] points,
        Func<Point, double> across,
        double from,
        double to,
        double smallest,
        double largest)
    {
        double X(double value) => left + (Width * Math.Log(value / from) / Math.Log(to / from));
        double Y(double nanoseconds) => Top + (Height * Math.Log(largest / nanoseconds) / Math.Log(largest / smallest));
        for (double tick = from; tick <= to * 1.001; tick *= 10)
        {
            logger.WriteLine(
                $"<line x1=\"{X(tick):F1}\" x2=\"{X(tick):F1}\" y1=\"{Top}\" y2=\"{Top + Height}\" stroke=\"#ddd\"/>" +
                $"<text x=\"{X(tick):F1}\" y=\"{Top + Height + 18}\" text-anchor=\"middle\">{tick:N0}</text>");
        }

        for (double tick = smallest; tick <= largest * 1.001; tick *= 10)
        {
            logger.WriteLine(
                $"<line x1=\"{left}\" x2=\"{left + Width}\" y1=\"{Y(tick):F1}\" y2=\"{Y(tick):F1}\" stroke=\"#ddd\"/>" +
                $"<text x=\"{left - 6}\" y=\"{Y(tick) + 4:F1}\" text-anchor=\"end\">{tick:0.###}</text>");
        }

        logger.WriteLine(
            $"<text x=\"{left + (Width / 2)}\" y=\"{Top + Height + 40}\" text-anchor=\"middle\">{title}</text>" +
            $"<text x=\"{left - 40}\" y=\"{Top - 12}\">ns per cell and step</text>");
        string line = string.Join(' ', points.Select(point => $"{X(across(point)):F1},{Y(point.Nanoseconds):F1}"));
        logger.WriteLine($"<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" points=\"{line}\"/>");
        foreach (Point point in points)
        {
            logger.WriteLine(
                $"<circle cx=\"{X(across(point)):F1}\" cy=\"{Y(point.Nanoseconds):F1}\" r=\"4\" fill=\"#1f5fa8\"/>" +
                $"<text x=\"{X(across(point)) + 8:F1}\" y=\"{Y(point.Nanoseconds) + 14:F1}\">{point.FieldsPerTile:F1} fields</text>");
        }
    }

    private sealed record Point(long Cells, int Grains, double Nanoseconds, double FieldsPerTile);
}
