using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Energies;
using Litmus.Primitives;

namespace Litmus.Engines.Gpaw;

/// <summary>Energies by GPAW: makes a job of a batch, and reads the energies and the relaxed positions from its answer.</summary>
/// <param name="engines">Where answers come from.</param>
public sealed class GpawCalculator(IEngines engines) : IEnergyCalculator
{
    private const string Script = "compute.py";

    // About the longest job that a reader waits for at the tier that is the default.
    private const double LongestStandardSeconds = 60;

    // A density counts as found when the energy changes by less than 1e-5 eV for each electron, of which there are about ten.
    private const double EnergyPerAtom = 1e-4;

    private static readonly Lazy<string> ScriptText = new(ReadScript);

    /// <inheritdoc/>
    /// <exception cref="EngineMissingException">No answer is stored, and GPAW is not there or is not started at this tier.</exception>
    /// <exception cref="EngineFailedException">GPAW gave no complete answer.</exception>
    public ImmutableArray<ComputedEnergy> Compute(
        EnergyBatch batch, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        EngineResult result = engines.Compute(JobOf(batch), progress, cancellationToken).Result;
        return
        [
            .. batch.Requests.Select(request => new ComputedEnergy(
                request.Name,
                result[EnergyOf(request)],
                request.LargestForce is null ? request.Structure.Positions : Places(result.SeriesOf(PositionsOf(request))))),
        ];
    }

    /// <summary>The job that computes a batch.</summary>
    /// <param name="batch">The structures with their settings.</param>
    public static EngineJob JobOf(EnergyBatch batch) => new()
    {
        Engine = "gpaw",
        Title = batch.Title,
        Program = ScriptText.Value,
        Files = new Dictionary<string, string>(StringComparer.Ordinal) { [GpawEngine.RequestFile] = RequestText(batch) },
        Results = [.. batch.Requests.Select(EnergyOf), .. batch.Requests.Where(request => request.LargestForce is not null).Select(PositionsOf)],
        Tolerances = batch.Requests.ToDictionary(EnergyOf, request => EnergyPerAtom * request.Structure.AtomCount, StringComparer.Ordinal),
        ExpectedSeconds = batch.ExpectedSeconds,
        LowestTier = batch.ExpectedSeconds <= LongestStandardSeconds ? Tier.Standard : Tier.Nightly,
    };

    private static string EnergyOf(EnergyRequest request) => $"{request.Name}.energy";

    private static string PositionsOf(EnergyRequest request) => $"{request.Name}.positions";

    private static ImmutableArray<Vector3D> Places(IReadOnlyList<double> numbers) =>
        [.. numbers.Chunk(3).Select(place => new Vector3D(place[0], place[1], place[2]))];

    // Written by hand: one atom in a line.
    private static string RequestText(EnergyBatch batch)
    {
        EnergySettings settings = batch.Settings;
        StringBuilder text = new("{\n \"settings\": {\n");
        text.Append($"  \"functional\": \"{settings.Functional}\",\n  \"cutoff_eV\": {Number(settings.CutOff)},\n");
        text.Append($"  \"kpoints\": [{settings.Mesh.A}, {settings.Mesh.B}, {settings.Mesh.C}],\n  \"width_eV\": {Number(settings.Width)},\n");
        text.Append($"  \"energy_tolerance_eV\": {Number(settings.EnergyTolerance)},\n  \"density_tolerance\": {Number(settings.DensityTolerance)}");
        text.Append(settings.IsSpinPolarised ? ",\n  \"spin\": true" : string.Empty);
        text.Append(settings.CorrectsDipole ? ",\n  \"dipole\": true" : string.Empty);
        text.Append("\n },\n \"structures\": [\n");
        text.AppendJoin(",\n", batch.Requests.Select(StructureText));
        return text.Append("\n ]\n}\n").ToString();
    }

    private static string StructureText(EnergyRequest request)
    {
        AtomicStructure structure = request.Structure;
        Cell cell = structure.Cell;
        StringBuilder text = new($"  {{\n   \"name\": \"{request.Name}\",\n");
        text.Append($"   \"elements\": [{string.Join(", ", structure.Elements.Select(element => $"\"{element}\""))}],\n");
        text.Append($"   \"positions\": [\n    {string.Join(",\n    ", structure.Positions.Select(Triple))}],\n");
        text.Append($"   \"cell\": [{Triple(cell.A)}, {Triple(cell.B)}, {Triple(cell.C)}],\n");
        text.Append($"   \"periodic\": [{Word(cell.Periodic.A)}, {Word(cell.Periodic.B)}, {Word(cell.Periodic.C)}]");
        text.Append(request.Fixed.IsEmpty ? string.Empty : $",\n   \"fixed\": [{string.Join(", ", request.Fixed)}]");
        text.Append(request.AlongNormal.IsEmpty ? string.Empty : $",\n   \"along_z\": [{string.Join(", ", request.AlongNormal)}]");
        text.Append(request.LargestForce is { } force ? $",\n   \"relax\": {Number(force)}" : string.Empty);
        return text.Append("\n  }").ToString();
    }

    private static string Triple(Vector3D vector) => $"[{Length(vector.X)}, {Length(vector.Y)}, {Length(vector.Z)}]";

    // Ten decimals: with the seven of structure files GPAW takes the equal edges of a cell for different ones, and misses mirrors.
    private static string Length(double length)
    {
        double rounded = Math.Round(length, 10);
        return (rounded == 0 ? 0 : rounded).ToString("F10", CultureInfo.InvariantCulture);
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Word(bool value) => value ? "true" : "false";

    private static string ReadScript()
    {
        Assembly assembly = typeof(GpawCalculator).Assembly;
        string name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(Script, StringComparison.Ordinal));
        using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
