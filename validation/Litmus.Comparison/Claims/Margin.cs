namespace Litmus.Comparison.Claims;

/// <summary>A typed margin Δ with its basis.</summary>
/// <param name="Kind">How Δ is applied.</param>
/// <param name="Value">
/// Δ, in the claim's unit for <see cref="MarginKind.Absolute"/>. Absent for <see cref="MarginKind.Band"/> and <see cref="MarginKind.Exact"/>.
/// </param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Reason">The basis in words, written before any result was known.</param>
public sealed record Margin(MarginKind Kind, double? Value, MarginBasis Basis, string Reason);
