using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.PhaseField.Activation;

/// <summary>A film that follows the deposited thickness h(t), for example from Faraday's law: rows(t) = ⌊h(t)/Δx⌋, at least 1.</summary>
/// <remarks>h(t) is linear between the given points and constant before the first and after the last.</remarks>
public sealed record DepositedThickness : IActivationRule
{
    /// <summary>Takes the history of the thickness.</summary>
    /// <param name="times">Times [time of the model], rising; at least one.</param>
    /// <param name="thicknesses">Thicknesses h [length of the model] at these times, zero or greater, never falling.</param>
    /// <exception cref="ArgumentException">The two differ in length, are empty, do not rise (times) or fall (thicknesses).</exception>
    public DepositedThickness(ImmutableArray<double> times, ImmutableArray<double> thicknesses)
    {
        if (times.IsDefaultOrEmpty || thicknesses.IsDefault || times.Length != thicknesses.Length)
        {
            throw new ArgumentException(
                $"There are {(times.IsDefault ? 0 : times.Length)} times and {(thicknesses.IsDefault ? 0 : thicknesses.Length)} thicknesses; " +
                "expected equal numbers, at least one.",
                nameof(thicknesses));
        }

        for (int i = 0; i < times.Length; i++)
        {
            Require.Finite(times[i], $"times[{i}]");
            Require.NonNegativeFinite(thicknesses[i], $"thicknesses[{i}]");
            if (i > 0 && (times[i] <= times[i - 1] || thicknesses[i] < thicknesses[i - 1]))
            {
                throw new ArgumentException(
                    $"Point {i} is ({times[i]}, {thicknesses[i]}) after ({times[i - 1]}, {thicknesses[i - 1]}); expected a later time and no less thickness.",
                    nameof(times));
            }
        }

        (Times, Thicknesses) = (times, thicknesses);
    }

    /// <summary>Times [time of the model].</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Thicknesses h [length of the model].</summary>
    public ImmutableArray<double> Thicknesses { get; }

    /// <inheritdoc/>
    public string Name => $"DepositedThickness({string.Join(", ", Times.Zip(Thicknesses, (t, h) => $"{t}:{h}"))})";

    /// <summary>h(t) = h₀ + R t up to a duration.</summary>
    /// <param name="initialThickness">h₀ [length of the model].</param>
    /// <param name="rate">Deposition rate R [length over time of the model]; finite and greater than zero.</param>
    /// <param name="duration">Time up to which the film grows; finite and greater than zero.</param>
    public static DepositedThickness AtConstantRate(double initialThickness, double rate, double duration) =>
        new([0, Require.PositiveFinite(duration)], [Require.NonNegativeFinite(initialThickness), initialThickness + (Require.PositiveFinite(rate) * duration)]);

    /// <summary>h at a time [length of the model].</summary>
    /// <param name="time">Time t.</param>
    public double ThicknessAt(double time)
    {
        if (time <= Times[0])
        {
            return Thicknesses[0];
        }

        for (int i = 1; i < Times.Length; i++)
        {
            if (time <= Times[i])
            {
                return Thicknesses[i - 1] + ((Thicknesses[i] - Thicknesses[i - 1]) * ((time - Times[i - 1]) / (Times[i] - Times[i - 1])));
            }
        }

        return Thicknesses[^1];
    }

    /// <inheritdoc/>
    public int ActiveRows(double time, int rowCount, double spacing) => (int)Math.Clamp(Math.Floor((ThicknessAt(time) / spacing) + 1e-9), 1, rowCount);
}
