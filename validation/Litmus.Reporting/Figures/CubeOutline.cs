namespace Litmus.Reporting.Figures;

/// <summary>What is seen of one kind of face in one layer.</summary>
/// <param name="Layer">Height of the cubes; −1 is the substrate.</param>
/// <param name="Face">The face.</param>
/// <param name="Loops">Closed outlines in steps to the right and down. A hole runs the other way round. The first point is not repeated at the end.</param>
public sealed record CubeOutline(int Layer, CubeFace Face, IReadOnlyList<IReadOnlyList<(int Across, int Down)>> Loops);
