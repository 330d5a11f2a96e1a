namespace Litmus.Reporting.Figures;

/// <summary>One coloured rectangle of a map.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Colour">The value that gives its colour.</param>
public readonly record struct MapCell(double Left, double Right, double Bottom, double Top, double Colour);
