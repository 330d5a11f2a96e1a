using System.Collections.Concurrent;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>
/// The first cycle of the circuit of a set of runs, one for each electrode. A run that varies an input which does not enter the circuit takes it from here.
/// </summary>
/// <remarks>
/// The first cycle is mostly that of the declared inputs. Cycles of other inputs are not kept: each is asked for once, and its trace is long.
/// </remarks>
internal sealed class CircuitMemory
{
    private readonly ConcurrentDictionary<bool, (Question Question, PathwayCycle Cycle)> _first = new();

    /// <summary>The cycle of an electrode: that of the first run where the question is the same, else a new one.</summary>
    /// <param name="parameters">Parameters of the circuit.</param>
    /// <param name="options">Numerics.</param>
    /// <param name="protocol">Currents, charges, cut-offs.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public PathwayCycle Cycle(PathwayParameters parameters, PathwayOptions options, CyclingProtocol protocol, CancellationToken cancellationToken)
    {
        bool hasExcess = parameters.ReservoirCapacity > 0;
        Question question = new(parameters, options, protocol);
        if (_first.TryGetValue(hasExcess, out (Question Question, PathwayCycle Cycle) first) && first.Question == question)
        {
            return first.Cycle;
        }

        PathwayCycle cycle = new PathwaySolver(parameters, options).Solve(protocol, progress: null, cancellationToken);
        _first.TryAdd(hasExcess, (question, cycle));
        return cycle;
    }

    private sealed record Question(PathwayParameters Parameters, PathwayOptions Options, CyclingProtocol Protocol);
}
