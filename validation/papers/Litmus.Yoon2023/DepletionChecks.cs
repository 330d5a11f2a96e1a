using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.Primitives;

namespace Litmus.Yoon2023;

/// <summary>Two independent looks at the depletion series: finite volumes, and the charge that a concentration profile has lost.</summary>
internal static class DepletionChecks
{
    private const int CellCount = 400;
    private const int StepCount = 800;
    private const int IntervalCount = 4000;

    /// <summary>Solves by finite volumes until a time.</summary>
    /// <param name="anode">The anode.</param>
    /// <param name="duration">t [s].</param>
    /// <param name="coarsening">1, or 2 for half the cells and half the steps.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static FiniteVolumeStrippingResult FiniteVolumes(StrippingAnode anode, double duration, int coarsening, CancellationToken cancellationToken)
    {
        FiniteVolumeStrippingParameters parameters = new()
        {
            DiffusionCoefficient = anode.Parameters.DiffusionCoefficient,
            Thickness = anode.Parameters.Thickness,
            StrippingCurrentDensity = anode.Parameters.StrippingCurrentDensity,
            InitialConcentration = anode.Parameters.InitialConcentration,
            Duration = duration,
        };
        FiniteVolumeStrippingOptions options = new() { CellCount = CellCount / coarsening, StepCount = StepCount / coarsening };
        return new FiniteVolumeStrippingSolver(parameters, options).Solve(cancellationToken: cancellationToken);
    }

    /// <summary>The charge that a profile has lost over the charge that flowed, F ∫ (C₀ − C) dx / (j t) [1], by Simpson's rule.</summary>
    /// <param name="anode">The anode.</param>
    /// <param name="time">t [s], up to the depletion time.</param>
    public static double LostOverCharge(StrippingAnode anode, double time)
    {
        double thickness = anode.Parameters.Thickness, sum = 0;
        for (int i = 0; i <= IntervalCount; i++)
        {
            double x = i == IntervalCount ? thickness : i * thickness / IntervalCount;
            double weight = i is 0 or IntervalCount ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * (anode.Parameters.InitialConcentration - anode.ConcentrationAt(x, time));
        }

        return PhysicalConstants.Faraday * sum * thickness / (3 * IntervalCount) / (anode.Parameters.StrippingCurrentDensity * time);
    }
}
