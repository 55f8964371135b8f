/** Why the site cannot be written as files. */
package bg.glashatay.domain.mirror;
