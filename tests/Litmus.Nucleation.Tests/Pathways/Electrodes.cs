using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Pathways;

namespace Litmus.Nucleation.Tests.Pathways;

/// <summary>An anode-free electrode, one on lithium, and their cycle, in round numbers near those of a carbonate electrolyte.</summary>
internal static class Electrodes
{
    public static PathwayParameters AnodeFree { get; } = new()
    {
        DoubleLayerCapacitance = 0.1,
        SeiRateConstant = 1,
        SeiPotential = 0.8,
        SeiTransferCoefficient = 0.5,
        SeiPassivationCharge = 3,
        Growth = new ButlerVolmer { ExchangeCurrentDensity = 10, TransferCoefficient = 0.5, Temperature = 298.15 },
        Nucleation = new BarrierRate { RateConstant = 1, BarrierConstant = 0.12 },
        SiteDensity = 1e14,
        ElectrolyteFaceEnergy = 0.5,
        MolarVolume = 1.3e-5,
        DeadPerStripped = 0.1,
        Pits = new BarrierRate { RateConstant = 1, BarrierConstant = 0.12 },
        ReservoirCapacity = 0,
    };

    public static PathwayParameters OnLithium { get; } = AnodeFree with { ReservoirCapacity = 1e6 };

    public static CyclingProtocol Cycle { get; } = new()
    {
        InitialPotential = 2.5,
        InitialSeiCharge = 0,
        PlatingCurrentDensity = 10,
        Capacity = 36_000,
        RestTime = 3600,
        StrippingCurrentDensity = 10,
        UpperCutoff = 1,
        LowerCutoff = -1,
    };
}
