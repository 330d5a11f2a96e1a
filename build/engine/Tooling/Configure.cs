namespace Nuke.Common.Tooling;

/// <summary>Changes settings: <c>DotNetBuild(_ =&gt; _.SetProjectFile(…))</c>.</summary>
public delegate T Configure<T>(T options);
