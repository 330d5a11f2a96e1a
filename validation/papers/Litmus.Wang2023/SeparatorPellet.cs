using Litmus.Cases;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>The pressed pellet that separates the electrodes of a half-cell: 150 mg on 12 mm. Its thickness is not printed.</summary>
internal sealed class SeparatorPellet(PrintedNumbers paper)
{
    private readonly Input _mass = paper.Printed("electrolyteMass", Parameters, "electrolyteMass");
    private readonly Input _diameter = paper.Printed("pelletDiameter", Parameters, "pelletDiameter");
    private readonly Input _conductivity = paper.Printed("ionicConductivity", Parameters, "ionicConductivity")
        .Within(2.4, 4.0, "conductivities of pressed sulfides repeat to about a quarter: S. Ohno et al., ACS Energy Lett. 5, 910 (2020)");

    private readonly Input _crystalDensity = Input.Assumed(
        "crystalDensity", 1.86, "g/cm3", 0.03, "Li6PS5Cl, crystal density (cubic, 0.9859 nm, four formula units of 268.4 g/mol); not printed")
        .Within(1.64, 1.87, "values in use, from that of pressed powder to that of the crystal");

    private readonly Input _relativeDensity = Input.Assumed("relativeDensity", 0.9, "1", 0.05, "pellet pressed at 225 MPa; not printed")
        .Within(0.75, 1, "cold-pressed argyrodite between 75 MPa and full density");

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> Inputs => [_mass, _diameter, _conductivity, _crystalDensity, _relativeDensity];

    /// <summary>Ionic conductivity [S m⁻¹].</summary>
    public double Conductivity(CaseInputs inputs) => inputs[_conductivity];

    /// <summary>Area of its faces [m²].</summary>
    public double Area(CaseInputs inputs) => Math.PI * inputs[_diameter] * inputs[_diameter] / 4;

    /// <summary>Thickness [m].</summary>
    public double Thickness(CaseInputs inputs) => inputs[_mass] / (Area(inputs) * inputs[_crystalDensity] * inputs[_relativeDensity]);
}
