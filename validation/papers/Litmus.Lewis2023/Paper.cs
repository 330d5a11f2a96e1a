using Litmus.Cases;
using Litmus.Lewis2023;

[assembly: CasesOf(LewisTables.PaperId)]
