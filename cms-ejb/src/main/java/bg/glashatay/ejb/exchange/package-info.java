/**
 * The site as an archive that other programs can read and another installation can take in: docs/export-format.md. No
 * backup, which is {@code ejb.backup}: it has no accounts, logs or passwords in it, and no tables.
 */
package bg.glashatay.ejb.exchange;
