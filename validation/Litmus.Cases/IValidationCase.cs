using Litmus.Primitives;

namespace Litmus.Cases;

/// <summary>
/// A question to solvers. A paper states its answer, or an exact answer is known. The case names the claims, declares its inputs, runs solvers and returns
/// observations. It makes no judgement. A run reads nothing but its inputs, so the same inputs give the same observations, bit for bit.
/// </summary>
public interface IValidationCase
{
    /// <summary>What it asks, with which inputs, and which claims it answers.</summary>
    CaseDescription Description { get; }

    /// <summary>Runs the solvers.</summary>
    /// <param name="inputs">Values of the declared inputs, in SI, and the tier.</param>
    /// <param name="progress">Told where the run is; may be absent.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>One observation for each claim it answers, or the checks of the solver it verifies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A solver refuses an input.</exception>
    /// <exception cref="SolverException">A solver could not finish.</exception>
    CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken);
}
