namespace Litmus.Reporting.Figures;

/// <summary>What is seen of one kind of face in one layer.</summary>
/// <param name="Layer">Height of the cubes; −1 is the substrate.</param>
/// <param name="Face">The face.</param>
/// <param name="Loops">Closed outlines in steps across (to the right) and down; a hole runs the other way round. The last point is not the first again.</param>
public sealed record CubeOutline(int Layer, CubeFace Face, IReadOnlyList<IReadOnlyList<(int Across, int Down)>> Loops);
