using Litmus.Foreign.Contract;

namespace Litmus.Foreign.Running;

/// <summary>A solver answered the inputs as declared, and failed with varied ones.</summary>
/// <param name="fault">What went wrong.</param>
internal sealed class SolverFaultException(SolverFault fault) : Exception(fault.Message)
{
    /// <summary>What went wrong.</summary>
    public SolverFault Fault { get; } = fault;
}
