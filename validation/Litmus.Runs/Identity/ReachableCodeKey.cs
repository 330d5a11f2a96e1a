namespace Litmus.Runs.Identity;

/// <summary>Where a type is defined: its assembly and its full name as the metadata have it.</summary>
internal readonly record struct ReachableCodeKey(string Assembly, string Type);
