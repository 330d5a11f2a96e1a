namespace Litmus.Nucleation.StiffIntegration;

/// <summary>The end of an integration.</summary>
/// <param name="Time">Time [s].</param>
/// <param name="Event">Index of the event that stopped it; −1 at the end of the interval.</param>
/// <param name="StepCount">Accepted steps.</param>
/// <param name="RejectedCount">Rejected steps.</param>
public sealed record IntegrationResult(double Time, int Event, int StepCount, int RejectedCount);
