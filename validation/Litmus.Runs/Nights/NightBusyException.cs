namespace Litmus.Runs.Nights;

/// <summary>Another nightly works in the same folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="owner">Who runs it, as far as it can be told.</param>
/// <param name="advice">What to do.</param>
public sealed class NightBusyException(string folder, string owner, string advice)
    : IOException($"Another nightly is running in {folder}: {owner}. This one does not start. {advice}");
