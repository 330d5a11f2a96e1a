namespace Litmus.PhaseField.AllenCahn;

/// <summary>The order parameters at a time that was asked for.</summary>
/// <param name="Time">The time asked for [time of the model].</param>
/// <param name="ActiveRows">Rows active in the step that ended then, or in the first one if that is the start.</param>
/// <param name="State">The order parameters; its step is the one they belong to.</param>
public sealed record CapturedState(double Time, int ActiveRows, PhaseFieldState State);
