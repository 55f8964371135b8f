/** The audit log on the screen and as a file, for administrators. */
package bg.glashatay.web.auditlog;
