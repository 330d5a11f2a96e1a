namespace Litmus.PhaseField.AllenCahn;

/// <summary>The order parameters at a requested time.</summary>
/// <param name="Time">The requested time [time of the model].</param>
/// <param name="ActiveRows">Rows active in the step that ends then, or in the first step if that is the start.</param>
/// <param name="State">The order parameters, with the step they belong to.</param>
public sealed record CapturedState(double Time, int ActiveRows, PhaseFieldState State);
