/** What backups, exports and imports have in common: long work that one node does at a time, and its record. */
package bg.glashatay.domain.runs;
