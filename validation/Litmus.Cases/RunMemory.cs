using System.Collections.Concurrent;

namespace Litmus.Cases;

/// <summary>
/// Intermediate results that the runs of one set share: the run of a case with its inputs as declared, and the runs that vary one input. It is made with the
/// nominal inputs and is gone with them, so a case itself keeps nothing between runs.
/// </summary>
/// <remarks>
/// Safe for use by several threads: all get the same object of a type, even if two of them ask for it first at the same time. That object must be safe for
/// several threads itself. What it returns must depend on the key alone that it is asked with, never on what was asked before.
/// </remarks>
public sealed class RunMemory
{
    private readonly ConcurrentDictionary<Type, object> _parts = new();

    /// <summary>The object of a type that all runs of the set share. It is made when it is first asked for.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    public T Of<T>()
        where T : class, new() => (T)_parts.GetOrAdd(typeof(T), _ => new T());
}
