using Litmus.Primitives;

namespace Litmus.Foreign.Running;

/// <summary>A solver refuses varied inputs, as one of ours may. The variation then counts as one that could not be made.</summary>
/// <param name="found">Its reason.</param>
internal sealed class SolverRefusedException(string found) : SolverException(found);
