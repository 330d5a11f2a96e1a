using System.Security.Cryptography;
using System.Text;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.PhaseField.Output;

/// <summary>A hash of everything that decides the bits of a state: physics and numerics, without the duration and the number of threads.</summary>
internal static class RunFingerprint
{
    public const int Length = SHA256.HashSizeInBytes;

    public static byte[] Of(AllenCahnParameters parameters, AllenCahnOptions options)
    {
        StringBuilder text = new();
        text.AppendLine($"{parameters.Grid.ColumnCount} {parameters.Grid.RowCount} {parameters.Grid.DepthCount} {parameters.Grid.Spacing}");
        text.AppendLine(
            $"{parameters.FreeEnergy.Name} {parameters.WellHeight} {parameters.Activation.Name} " +
            $"{parameters.UnactivatedRows} {parameters.LateralBoundary}");
        text.AppendLine(
            $"{options.TimeStep} {options.SubstepsPerStep ?? ExplicitStability.Substeps(parameters, options.TimeStep)} " +
            $"{options.Precision} {options.Storage}");
        text.AppendLine($"{(options.Storage == FieldStorage.Tiles ? options.ActivityThreshold : 0)}");
        for (int field = 0; field < parameters.FieldCount; field++)
        {
            text.AppendLine($"{parameters.Mobility(field)} {parameters.GradientEnergyCoefficient(field)}");
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
