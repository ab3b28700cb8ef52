-- Messages as platforms have them: more kinds, cards, files that still lie with the platform, and what the platform shows to nobody.
alter table messages drop constraint messages_kind_check;
alter table messages add constraint messages_kind_check check (kind in ('text', 'image', 'video', 'sticker', 'file', 'product-card',
  'order-card', 'coupon-card', 'logistics-card', 'return-card', 'faq-card', 'faq-choice', 'comment', 'email', 'other'));

-- The thing that a card shows, in the platform's ids.
alter table messages add column card jsonb;
-- Files to be fetched from the platform; null once they are ours, or there never were any.
alter table messages add column media jsonb;
alter table messages add column hidden boolean not null default false;
