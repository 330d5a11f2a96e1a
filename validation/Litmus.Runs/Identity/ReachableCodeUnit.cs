namespace Litmus.Runs.Identity;

/// <summary>One type, or one method of the compiler's own storage class, as it enters the hash of reachable code.</summary>
/// <param name="Name">Its name, without ordinals that depend on the order of members.</param>
/// <param name="Hash">SHA-256 of its canonical text.</param>
/// <param name="References">The types of followed assemblies that its text names.</param>
/// <param name="Packages">The packages that its text names.</param>
/// <param name="SearchesTypes">Whether its code looks for types by name or lists the types of an assembly.</param>
internal sealed record ReachableCodeUnit(
    string Name, string Hash, IReadOnlyCollection<ReachableCodeKey> References, IReadOnlyCollection<string> Packages, bool SearchesTypes);
