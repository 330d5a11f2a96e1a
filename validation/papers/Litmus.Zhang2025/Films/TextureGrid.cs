using Litmus.Cases;

namespace Litmus.Zhang2025.Films;

/// <summary>Films over a grid of anisotropies and barriers of (101), all grown from the same nuclei.</summary>
/// <param name="AnisotropyCount">Number of anisotropies. The films of one anisotropy lie together.</param>
/// <param name="BarrierCount">Number of barriers.</param>
/// <param name="Films">The films. The barrier varies fastest.</param>
internal sealed record TextureGrid(int AnisotropyCount, int BarrierCount, IReadOnlyList<FilmEnsemble> Films)
{
    /// <summary>Share of (001) at each anisotropy, averaged over the barriers.</summary>
    public Sample[] Share001 =>
        [.. Enumerable.Range(0, AnisotropyCount).Select(column => Mean("001", Enumerable.Range(0, BarrierCount).Select(row => Film(column, row))))];

    /// <summary>Share of (101) at each barrier, averaged over the anisotropies.</summary>
    public Sample[] Share101 =>
        [.. Enumerable.Range(0, BarrierCount).Select(row => Mean("101", Enumerable.Range(0, AnisotropyCount).Select(column => Film(column, row))))];

    private FilmEnsemble Film(int column, int row) => Films[(column * BarrierCount) + row];

    // The mean over several films, seed by seed.
    private static Sample Mean(string orientation, IEnumerable<FilmEnsemble> films)
    {
        Sample[] shares = [.. films.Select(film => film.Fraction(orientation, film.Plan.Choices.Duration))];
        return shares[0] with { Values = [.. Enumerable.Range(0, shares[0].Values.Count).Select(seed => shares.Average(share => share.Values[seed]))] };
    }
}
