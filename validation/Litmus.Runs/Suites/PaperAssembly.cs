using System.Reflection;

namespace Litmus.Runs.Suites;

/// <summary>The assembly that holds the cases of a paper.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Folder">Folder of its project, judgements and snapshots.</param>
/// <param name="Assembly">The assembly.</param>
public sealed record PaperAssembly(string Paper, string Folder, Assembly Assembly);
