/** The page about backups. */
package bg.glashatay.web.backup;
