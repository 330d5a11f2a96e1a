using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025.Tests.Films;

/// <summary>Two nuclei on 20 × 10 cells.</summary>
internal static class SmallFilm
{
    public static FilmChoices Choices { get; } = new()
    {
        WellHeight = 1,
        Spacing = 1,
        ColumnCount = 20,
        RowCount = 10,
        TimeStep = 0.05,
        ActivityThreshold = 1e-6,
        Duration = 400,
        EarlyTime = 10,
        NucleusCount = 2,
        NucleusRadius = 2,
        NucleusHeight = 5,
        InitialRows = 8,
        LayerTime = 1.2,
    };
}
