namespace Litmus.Reporting.Contract;

/// <summary>A results file whose content is not of the contract's form.</summary>
/// <param name="place">Path inside the file; empty for the file as a whole.</param>
/// <param name="finding">What was found and what was expected.</param>
internal sealed class JsonContractException(string place, string finding) : Exception(place.Length == 0 ? finding : $"{place}: {finding}");
