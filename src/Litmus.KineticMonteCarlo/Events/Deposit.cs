using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Restart;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>The filled sites and the event class of every site. Class totals are integers, so rounding does not accumulate.</summary>
/// <remarks>A change reclassifies only the sites whose rates it can change, so its cost does not depend on the size of the lattice.</remarks>
internal sealed class Deposit
{
    private readonly LatticeGeometry _geometry;
    private readonly EventLists _lists;
    private readonly VacantSites _vacantSites;
    private readonly AdsorptionSites _adsorptionSites;
    private readonly bool _hasHops;
    private readonly bool _hasDesorption;
    private readonly bool _listsVacantSites;
    private readonly IonWalkers? _walkers;
    private readonly ushort[] _states;
    private readonly int[] _changed;
    private readonly int[] _hopTotals = new int[EventClass.GroupCount];
    private readonly int[] _atomTotals = new int[EventClass.GroupCount];
    private readonly byte[] _groupOf = new byte[EventClass.Count];
    private readonly byte[] _targetCountOf = new byte[EventClass.Count];
    private int _changedCount;

    public Deposit(LatticeGeometry geometry, KineticMonteCarloParameters parameters, IonWalkers? walkers)
    {
        _geometry = geometry;
        _walkers = walkers;
        _adsorptionSites = parameters.AdsorptionSites;
        (_hasHops, _hasDesorption, _listsVacantSites) = (parameters.Diffusion is not null, parameters.DesorptionRate > 0, walkers is null);
        _lists = new EventLists(EventClass.Count - EventClass.FirstAtom, geometry.SiteCount);
        _vacantSites = new VacantSites(geometry.SiteCount);
        _states = new ushort[geometry.SiteCount];
        _changed = new int[2 * (1 + geometry.HopCount + (geometry.NeighbourCount * geometry.HopCount))];
        for (int atomClass = EventClass.FirstAtom; atomClass < EventClass.Count; atomClass++)
        {
            (_groupOf[atomClass], _targetCountOf[atomClass]) = ((byte)EventClass.GroupOf(atomClass), (byte)EventClass.TargetCountOf(atomClass));
        }

        PaintLayer(-1, SiteState.Wall);
        PaintLayer(0, SiteState.OnSubstrate);
        PaintLayer(geometry.Layers, SiteState.Wall);
    }

    public int AtomCount { get; private set; }

    /// <summary>Filled sites of the lowest layer.</summary>
    public int CoveredCount { get; private set; }

    /// <summary>Highest layer that has ever held an atom; −1 before the first.</summary>
    public int HighestLayer { get; private set; } = -1;

    /// <summary>Σ m over the atoms of a group: the number of hops open to them.</summary>
    public int HopTotal(int group) => _hopTotals[group];

    /// <summary>Atoms of a group that can desorb or hop.</summary>
    public int AtomTotal(int group) => _atomTotals[group];

    public int VacantTotal(ContactKind contact) => _vacantSites.Total((int)contact);

    /// <summary>The vacant site of a given number among those with a contact.</summary>
    public int VacantAt(ContactKind contact, int number)
    {
        (int tile, int k) = _vacantSites.TileOf((int)contact, number);
        int site = tile << LatticeGeometry.TileShift;
        while (_states[site] >> SiteState.ClassShift != (int)contact || k-- > 0)
        {
            site++;
        }

        return site;
    }

    public bool IsVacant(int site) => SiteState.IsVacant(_states[site]);

    public bool IsFilled(int site) => SiteState.IsAtom(_states[site]);

    public EventLists Lists => _lists;

    /// <summary>The event class that a site has by what surrounds it.</summary>
    public int ClassOf(int site) => Classify(site, _states[site]);

    /// <summary>Classifies an empty lattice.</summary>
    public void Open() => ReclassifyVacantSites(layerCount: 1);

    /// <summary>Restores an earlier state from its atoms and the ordered members of its classes.</summary>
    /// <exception cref="InvalidDataException">The atoms do not fit the lattice, or the members are not the atoms of their classes.</exception>
    public void Restore(ReadOnlySpan<int> atoms, int[][] members, int highestLayer)
    {
        foreach (int site in atoms)
        {
            if (!_geometry.Holds(site) || !IsVacant(site))
            {
                throw new InvalidDataException($"an atom at the index {site}, which is outside the lattice or holds one already");
            }

            _changedCount = 0;
            Toggle(site, isFilling: true);
            for (int i = 0; i < _changedCount; i++)
            {
                _states[_changed[i]] &= unchecked((ushort)~SiteState.Marked);
            }
        }

        RestoredClasses.ThrowIfImpossible(this, _geometry, atoms, members, highestLayer);
        for (int list = 0; list < members.Length; list++)
        {
            foreach (int site in members[list])
            {
                _states[site] |= (ushort)((EventClass.FirstAtom + list) << SiteState.ClassShift);
                Enter(EventClass.FirstAtom + list, site);
            }
        }

        HighestLayer = highestLayer;
        ReclassifyVacantSites(Math.Min(HighestLayer + 2, _geometry.Layers));
    }

    public void Fill(int site)
    {
        _changedCount = 0;
        Toggle(site, isFilling: true);
        EndChange();
    }

    public void Empty(int site)
    {
        _changedCount = 0;
        Toggle(site, isFilling: false);
        EndChange();
    }

    public void Move(int origin, int target)
    {
        _changedCount = 0;
        Toggle(origin, isFilling: false);
        Toggle(target, isFilling: true);
        _walkers?.Exchange(target, origin);
        EndChange();
    }

    /// <summary>The hop of a given number among all hops of a group.</summary>
    public (int Origin, int Target) Hop(int group, int number)
    {
        for (int targetCount = 1; targetCount < EventClass.TargetCounts; targetCount++)
        {
            int list = EventClass.ListOfAtom(group, targetCount), hops = _lists.Count(list) * targetCount;
            if (number < hops)
            {
                (int k, int target) = Math.DivRem(number, targetCount);
                int origin = _lists.At(list, k);
                return (origin, Target(origin, target));
            }

            number -= hops;
        }

        throw new InvalidOperationException($"Group {group} lists fewer hops than its total: the one asked for is {number} past the last.");
    }

    /// <summary>The atom of a given number in a group.</summary>
    public int Atom(int group, int number)
    {
        for (int targetCount = 0; targetCount < EventClass.TargetCounts; targetCount++)
        {
            int list = EventClass.ListOfAtom(group, targetCount), count = _lists.Count(list);
            if (number < count)
            {
                return _lists.At(list, number);
            }

            number -= count;
        }

        throw new InvalidOperationException($"Group {group} lists fewer atoms than its total: the one asked for is {number} past the last.");
    }

    /// <summary>What a vacant site touches, if the rule for adsorption sites admits it.</summary>
    public ContactKind ContactAt(int site)
    {
        if (_adsorptionSites == AdsorptionSites.OnTop)
        {
            ReadOnlySpan<int> below = _geometry.OffsetsFrom(site)[.._geometry.BelowCount];
            foreach (int offset in below)
            {
                if (IsVacant(site + offset))
                {
                    return ContactKind.None;
                }
            }
        }

        int state = _states[site];
        return ((state & SiteState.OnSubstrate) != 0, (state & SiteState.NeighbourMask) > 0) switch
        {
            (true, false) => ContactKind.Substrate,
            (true, true) => ContactKind.Both,
            (false, true) => ContactKind.Lithium,
            _ => ContactKind.None,
        };
    }

    private void PaintLayer(int layer, int state)
    {
        for (int row = 0; row < _geometry.Rows; row++)
        {
            for (int column = 0; column < _geometry.Columns; column++)
            {
                _states[_geometry.IndexOf(column, row, layer)] = (ushort)state;
            }
        }
    }

    private void ReclassifyVacantSites(int layerCount)
    {
        for (int layer = 0; layer < layerCount; layer++)
        {
            for (int row = 0; row < _geometry.Rows; row++)
            {
                for (int column = 0; column < _geometry.Columns; column++)
                {
                    int site = _geometry.IndexOf(column, row, layer);
                    if (IsVacant(site))
                    {
                        Reclassify(site);
                    }
                }
            }
        }
    }

    private void EndChange()
    {
        for (int i = 0; i < _changedCount; i++)
        {
            Reclassify(_changed[i]);
        }
    }

    // Marks every site whose class can change: this one, its vacant neighbours and the atoms that could hop to it. A hop must end beside an atom other than
    // the hopping one. So when a vacant neighbour above the substrate gains or loses its first or second atom, the atoms that could hop there are marked too.
    private void Toggle(int site, bool isFilling)
    {
        _states[site] ^= SiteState.Filled;
        int change = isFilling ? 1 : -1;
        AtomCount += change;
        CoveredCount += (_states[site] & SiteState.OnSubstrate) != 0 ? change : 0;
        if (isFilling)
        {
            HighestLayer = Math.Max(HighestLayer, _geometry.LayerOf(site));
        }

        Mark(site);
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < _geometry.NeighbourCount; k++)
        {
            int beside = site + offsets[k], state = _states[beside];
            if ((state & SiteState.Wall) == SiteState.Wall)
            {
                continue;
            }

            state += change;
            _states[beside] = (ushort)state;
            Mark(beside);
            if (_hasHops && (state & (SiteState.Filled | SiteState.OnSubstrate)) == 0 && (state & SiteState.NeighbourMask) <= (isFilling ? 2 : 1))
            {
                MarkAtomsAround(_geometry.OffsetsFrom(beside), beside);
            }
        }

        if (_hasHops)
        {
            MarkAtomsAround(offsets[_geometry.NeighbourCount..], site);
        }
    }

    private void MarkAtomsAround(ReadOnlySpan<int> offsets, int site)
    {
        foreach (int offset in offsets)
        {
            if (IsFilled(site + offset))
            {
                Mark(site + offset);
            }
        }
    }

    private void Mark(int site)
    {
        ref ushort state = ref _states[site];
        if ((state & SiteState.Marked) == 0)
        {
            state |= SiteState.Marked;
            _changed[_changedCount++] = site;
        }
    }

    private void Reclassify(int site)
    {
        int state = _states[site], former = state >> SiteState.ClassShift, present = Classify(site, state);
        _states[site] = (ushort)((present << SiteState.ClassShift) | (state & (SiteState.Marked - 1)));
        if (present == former)
        {
            return;
        }

        (bool wasAtom, bool isAtom) = (former >= EventClass.FirstAtom, present >= EventClass.FirstAtom);
        (int formerContact, int presentContact) = (wasAtom ? 0 : former, isAtom ? 0 : present);
        if (formerContact != presentContact)
        {
            _vacantSites.Change(site, formerContact, presentContact);
        }

        if (wasAtom)
        {
            Leave(former, site);
        }

        if (isAtom)
        {
            Enter(present, site);
        }
    }

    private void Enter(int atomClass, int site)
    {
        _lists.Add(atomClass - EventClass.FirstAtom, site);
        _hopTotals[_groupOf[atomClass]] += _targetCountOf[atomClass];
        _atomTotals[_groupOf[atomClass]]++;
    }

    private void Leave(int atomClass, int site)
    {
        _lists.Remove(atomClass - EventClass.FirstAtom, site);
        _hopTotals[_groupOf[atomClass]] -= _targetCountOf[atomClass];
        _atomTotals[_groupOf[atomClass]]--;
    }

    private int Classify(int site, int state)
    {
        if (SiteState.IsVacant(state))
        {
            if (_listsVacantSites)
            {
                return (int)ContactAt(site);
            }

            _walkers!.SurroundingsChanged(site);
            return 0;
        }

        if (!_hasHops && !_hasDesorption)
        {
            return 0;
        }

        int neighbours = state & SiteState.NeighbourMask;
        bool isOnSubstrate = (state & SiteState.OnSubstrate) != 0;
        int targets = _hasHops && (neighbours > 0 || isOnSubstrate) ? TargetCount(site) : 0;
        bool isExposed = _hasDesorption && neighbours + (isOnSubstrate ? _geometry.BelowCount : 0) < _geometry.NeighbourCount;
        return targets > 0 || isExposed ? EventClass.OfAtom(EventClass.Group(neighbours, isOnSubstrate), targets) : 0;
    }

    private int TargetCount(int site)
    {
        int count = 0;
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < offsets.Length; k++)
        {
            count += CanEndAt(site + offsets[k], k) ? 1 : 0;
        }

        return count;
    }

    private int Target(int site, int number)
    {
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < offsets.Length; k++)
        {
            if (CanEndAt(site + offsets[k], k) && number-- == 0)
            {
                return site + offsets[k];
            }
        }

        throw new InvalidOperationException($"The atom at {_geometry.SiteAt(site)} has fewer hops than its class says.");
    }

    private bool CanEndAt(int target, int step) => SiteState.CanEndHop(_states[target], step < _geometry.NeighbourCount ? 1 : 0);
}
