namespace Nuke.Common.Execution;

/// <summary>The build was asked for something that it does not understand.</summary>
internal sealed class BuildArgumentException(string message) : Exception(message);
