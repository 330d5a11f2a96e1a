using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Output;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.Output;

/// <summary>Opens the written files with VTK itself. LITMUS_VTK_PYTHON names the interpreter, by default python3; without VTK the test is skipped.</summary>
public class VtkReadingTests
{
    private const string Script =
        """
        import json, sys
        from vtkmodules.vtkIOXML import vtkXMLImageDataReader
        reader = vtkXMLImageDataReader()
        reader.SetFileName(sys.argv[1])
        reader.Update()
        image = reader.GetOutput()
        cells, fields = image.GetCellData(), image.GetFieldData()
        values = lambda array: [array.GetTuple1(i) for i in range(array.GetNumberOfTuples())]
        json.dump({
            "dimensions": image.GetDimensions(), "spacing": image.GetSpacing(), "shown": cells.GetScalars().GetName(),
            "cells": {cells.GetArrayName(i): values(cells.GetArray(i)) for i in range(cells.GetNumberOfArrays())},
            "fields": {fields.GetArrayName(i): values(fields.GetArray(i)) for i in range(fields.GetNumberOfArrays())}}, sys.stdout)
        """;

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("litmus-vtk-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void VTK_reads_the_grid_the_time_and_every_cell([Values(1, 8)] int depth)
    {
        CellGrid grid = new() { ColumnCount = 21, RowCount = 11, DepthCount = depth, Spacing = 0.5 };
        AllenCahnParameters film = Runs.Film(grid, Formulation.ChenExposed, duration: 0.02);
        PhaseFieldState state = Runs.Start(film);
        GrainMap map = GrainMap.Of(film, state, activeRows: 7);
        string path = Path.Combine(_folder, "texture.vti");

        VtkImage.Write(path, state, map, time: 1.5);

        JsonElement image = Read(path);
        Numbers(image.GetProperty("dimensions")).Should().Equal([22, 12, depth + 1], "VTK counts corners");
        Numbers(image.GetProperty("spacing")).Should().Equal(0.5, 0.5, 0.5);
        Numbers(image.GetProperty("fields").GetProperty("TimeValue")).Should().Equal(1.5);
        Numbers(image.GetProperty("fields").GetProperty("ActiveRows")).Should().Equal(7);
        image.GetProperty("shown").GetString().Should().Be("orientation");
        JsonElement cells = image.GetProperty("cells");
        Numbers(cells.GetProperty("grain")).Should()
            .Equal(InOrderOfVtk(grid, (column, row, layer) => map.Grains[(int)grid.Cell(column, row, layer)])).And.Contain(grain => grain >= 0);
        Numbers(cells.GetProperty("orientation")).Should()
            .Equal(InOrderOfVtk(grid, (column, row, layer) => map.Orientations[(int)grid.Cell(column, row, layer)]));
        Numbers(cells.GetProperty("sumOfSquares")).Should().Equal(
            InOrderOfVtk(grid, (column, row, layer) =>
                Enumerable.Range(0, state.FieldCount).Sum(field => Math.Pow(state.Value(field, column, row, layer), 2))),
            "nuclei hold exactly 1");
    }

    // x runs fastest, then y, then z (the layer).
    private static IEnumerable<double> InOrderOfVtk(CellGrid grid, Func<int, int, int, double> value) =>
        from layer in Enumerable.Range(0, grid.DepthCount)
        from row in Enumerable.Range(0, grid.RowCount)
        from column in Enumerable.Range(0, grid.ColumnCount)
        select value(column, row, layer);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static JsonElement Read(string path)
    {
        string python = Environment.GetEnvironmentVariable("LITMUS_VTK_PYTHON") ?? "python3";
        if (!HasVtk(python, path))
        {
            Assert.Ignore($"{python} has no VTK. Install it (python3-vtk9 of Debian, vtk of PyPI), or name another interpreter in LITMUS_VTK_PYTHON.");
        }

        using Process reading = Start(python, Script, path);
        string output = reading.StandardOutput.ReadToEnd();
        reading.WaitForExit();
        reading.ExitCode.Should().Be(0, "VTK reads the file");
        return JsonDocument.Parse(output).RootElement;
    }

    private static bool HasVtk(string python, string path)
    {
        try
        {
            using Process probe = Start(python, "from vtkmodules.vtkIOXML import vtkXMLImageDataReader", path);
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // No such interpreter.
            return false;
        }
    }

    private static Process Start(string python, string script, string path) =>
        Process.Start(new ProcessStartInfo(python, ["-c", script, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
}
