/**
 * Coverage-guided fuzzing of every parser of ours. The targets are the classes {@code …Fuzz} beside the parsers they
 * fuzz; here is what runs each of them in a process of its own. ADR 0037.
 */
package cn.kexie.fuzz;
