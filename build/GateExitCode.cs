/// <summary>The exit codes of the litmus command, which are those of the build.</summary>
internal static class GateExitCode
{
    public static string Meaning(int exitCode) => exitCode switch
    {
        2 => "the command was not understood",
        3 => "the reference data have errors",
        4 => "a run has failed",
        5 => "the gate is red, a scientific verdict is not the accepted one; the report says which",
        6 => "the gate is red, a claim is unjudged, expired or lost; the report says which",
        8 => "no run with the present code and inputs is stored; the report says of which cases",
        _ => "an internal error",
    };
}
