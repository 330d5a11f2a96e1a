namespace Litmus.Diffusion.Design;

/// <summary>Where a design map is evaluated.</summary>
public sealed record DesignMapOptions
{
    /// <summary>Thicknesses L [m]. Default 5 to 200 µm, 200 points.</summary>
    public LogarithmicAxis Thicknesses { get; init; } = new() { First = 5e-6, Last = 2e-4, Count = 200 };

    /// <summary>Grain sizes d [m]. Default 10 nm to 100 µm, 200 points.</summary>
    public LogarithmicAxis GrainSizes { get; init; } = new() { First = 1e-8, Last = 1e-4, Count = 200 };
}
