-- Renditions of a picture with transparent parts are PNG, of any other JPEG; addresses end accordingly.
alter table asset add column transparent boolean not null default false;
