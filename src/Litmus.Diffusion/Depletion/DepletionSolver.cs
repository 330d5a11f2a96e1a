using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>Depletion time of C_t = D C_xx with D C_x = j/F at the electrolyte and C_x = 0 at the collector, and the profiles before it.</summary>
/// <remarks>By <see cref="DepletionRoot"/> and <see cref="DepletionSeries"/>. Source: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Eqs 8, 9.</remarks>
public sealed class DepletionSolver
{
    /// <summary>Bound on the relative error of the depletion time, tested with thirty-digit values.</summary>
    public const double RootTolerance = 1e-12;

    private readonly StrippingParameters _parameters;
    private readonly DepletionOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    public DepletionSolver(StrippingParameters parameters, DepletionOptions? options = null) =>
        (_parameters, _options) = (parameters, options ?? new DepletionOptions());

    /// <summary>Solves. Reports progress and checks for cancellation at each profile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimensionless current lies outside 1e-150 to 1e150.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DepletionResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        StrippingAnode anode = new(_parameters);
        int last = _options.PositionCount - 1;
        ImmutableArray<double> positions =
            [.. Enumerable.Range(0, _options.PositionCount).Select(i => i == last ? _parameters.Thickness : i * _parameters.Thickness / last)];
        ImmutableArray<ConcentrationProfile>.Builder profiles = ImmutableArray.CreateBuilder<ConcentrationProfile>(_options.TimeFractions.Length);
        foreach (double fraction in _options.TimeFractions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double time = fraction * anode.DepletionTime;
            profiles.Add(new ConcentrationProfile(time, [.. positions.Select(x => anode.ConcentrationAt(x, time))]));
            progress?.Report(new SolverProgress(profiles.Count, time, (double)profiles.Count / _options.TimeFractions.Length));
        }

        return new DepletionResult
        {
            Parameters = _parameters,
            DimensionlessCurrent = anode.DimensionlessCurrent,
            DepletionTime = anode.DepletionTime,
            RootTolerance = RootTolerance,
            SandTime = anode.SandTime,
            Inventory = anode.Inventory,
            Capacity = anode.Capacity,
            Utilisation = anode.Utilisation,
            Positions = positions,
            Profiles = profiles.MoveToImmutable(),
        };
    }
}
