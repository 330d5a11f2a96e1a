namespace Litmus.Comparison.Differences;

/// <summary>A finding that is new, gone, or weighs something else after the change.</summary>
/// <param name="Id">The finding, <c>paper/name</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Before">Its rank before, or <c>absent</c>.</param>
/// <param name="After">Its rank after, or <c>absent</c>.</param>
public sealed record TurnedFinding(string Id, string Title, string Before, string After);
