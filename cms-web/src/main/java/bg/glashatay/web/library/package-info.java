/** Where people at work find, describe, replace and delete pictures and documents. */
package bg.glashatay.web.library;
