using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>The nuclei of a film shrank, so there is no texture.</summary>
/// <param name="film">Name of the film.</param>
/// <param name="filled">Part of the domain that is filled at the end [1], the mean over seeds.</param>
public sealed class FilmNotGrownException(string film, double filled) : SolverException(
    $"The film '{film}' fills {filled:P1} of its domain at the end. Expected at least half: use larger nuclei or a faster front.")
{
    /// <summary>Name of the film.</summary>
    public string Film { get; } = film;

    /// <summary>Part of the domain that is filled at the end [1].</summary>
    public double Filled { get; } = filled;
}
