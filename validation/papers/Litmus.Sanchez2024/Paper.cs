using Litmus.Cases;

[assembly: CasesOf("sanchez2024")]
